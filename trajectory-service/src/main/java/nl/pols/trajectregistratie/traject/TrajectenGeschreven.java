package nl.pols.trajectregistratie.traject;

import java.util.List;

/// In this transaction trajectories of one owner were written, for each [Meeschrijver].
public record TrajectenGeschreven(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {}

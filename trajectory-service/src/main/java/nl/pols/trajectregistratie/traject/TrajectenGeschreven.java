package nl.pols.trajectregistratie.traject;

import java.util.List;

/// In this transaction trajectories of one owner were written. For whoever keeps something beside
/// them; an exception undoes the write.
public record TrajectenGeschreven(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {}

package nl.pols.cli.bench;

import java.util.List;

/// A part of the suite that can be measured on the running stack.
public interface Area {

    /// What it was measured with, in a sentence.
    String dataSet();

    List<Result> measure();
}

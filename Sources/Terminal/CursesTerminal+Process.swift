import CNcurses

extension CursesTerminal {
  /// Makes the process fit for what it is about to hold, whether or not a terminal is taken.
  ///
  /// Standard input, output and error are open afterwards, so that no file of the store can take
  /// their numbers; what is printed to one that was closed is an error. And a crash leaves no core:
  /// the child's name may be in memory even while the screen is hidden. Large arrays go back to the
  /// system when they are let go.
  package static func prepareProcess() {
    cn_open_standard()
    cn_leave_no_core()
    cn_give_back_large_arrays()
  }
}

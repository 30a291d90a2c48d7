/// How a process ends.
struct Ending {
  /// What its links and monitors are told. Lies in its heap.
  var reason: Term
  /// What is logged.
  var report = Report.none

  enum Report {
    case none
    /// An exception nobody caught: `reason` is {Reason, Stacktrace}.
    case uncaught
    /// A memory limit.
    case memory
  }
}

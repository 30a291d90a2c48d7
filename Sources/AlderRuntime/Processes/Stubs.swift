extension Process {
  func unwind(from step: Step) -> Next? { preconditionFailure() }
  func applyFromFrame() throws(Raise) -> Next? { preconditionFailure() }
  func processInformation(_ items: Term) -> Term { .empty }
}
extension Term {
  func isExactlyEqual(to other: Term) -> Bool { self == other }
  var debugText: String { "?" }
}

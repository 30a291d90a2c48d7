/// Something that has a value: may fail, never calls, waits or yields, so it recurses on the host
/// stack, as deep as the source is nested.
///
/// Evaluating may allocate but never collects, and never moves the stack: a term in a Swift local
/// is safe until the step ends.
class Expression {
  func value(_ p: Process) throws(Raise) -> Term { preconditionFailure("abstract") }
}

/// A guard's test: true or false, and an exception inside is false.
class Condition {
  func holds(_ p: Process) -> Bool { preconditionFailure("abstract") }
}

/// What a term is matched with; binds slots on the way. A mismatch leaves what it bound behind:
/// those slots are not live.
class Pattern {
  func matches(_ p: Process, _ term: Term) -> Bool { preconditionFailure("abstract") }
}

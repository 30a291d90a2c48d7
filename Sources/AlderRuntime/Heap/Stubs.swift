extension Process {
  func growStack(by words: Int) { preconditionFailure() }
  func allocateInFragment(_ count: Int) -> Words { preconditionFailure() }
  func safePoint(_ function: FunctionCode) -> Next? { preconditionFailure() }
  func unwind(from step: Step) -> Next? { preconditionFailure() }
}

extension Process {
  func safePoint(_ function: FunctionCode) -> Next? { preconditionFailure() }
  func unwind(from step: Step) -> Next? { preconditionFailure() }
}

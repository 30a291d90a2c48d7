import AlderSyntax

/// The entry of a function that has not been called yet: lowers it, and goes on in it.
final class LowerFunction: Step {
  private let source: FunctionDefinition
  private unowned(unsafe) let lowering: ModuleLowering

  init(_ site: Site, _ source: FunctionDefinition, _ lowering: ModuleLowering) {
    self.source = source
    self.lowering = lowering
    super.init(site)
  }

  override func run(_ p: Process) throws(Raise) -> Next? {
    try lower(for: p)
  }

  @discardableResult
  func lower(for p: Process) throws(Raise) -> Next {
    try lowering.lower(function, source, for: p, from: self)
  }
}

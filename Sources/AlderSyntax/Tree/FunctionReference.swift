/// `name/arity`, as in `-export`, with the place it stands at.
public struct FunctionReference: Sendable {
  public var name: Name
  public var arity: Int
  public var span: Span

  public init(name: Name, arity: Int, span: Span) {
    self.name = name
    self.arity = arity
    self.span = span
  }

  /// What identifies the function, without the place.
  public var id: FunctionID { FunctionID(name: name, arity: arity) }
}

/// A function with all its clauses.
public struct FunctionDefinition: Sendable {
  public var name: Name
  public var arity: Int
  public var clauses: [Clause]
  /// The name at the head of the first clause.
  public var nameSpan: Span
  public var span: Span

  public init(name: Name, arity: Int, clauses: [Clause], nameSpan: Span, span: Span) {
    self.name = name
    self.arity = arity
    self.clauses = clauses
    self.nameSpan = nameSpan
    self.span = span
  }

  public var id: FunctionID { FunctionID(name: name, arity: arity) }
}

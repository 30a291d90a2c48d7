/// `-type name(Parameters) :: Body.`, or `-opaque`, or `-nominal`.
public struct TypeDefinition: Sendable {
  public enum Kind: UInt8, Sendable { case type, opaque, nominal }

  public var kind: Kind
  public var name: Name
  /// Each is a variable (or, wrongly, something else).
  public var parameters: [TypeExpr]
  public var body: TypeExpr
  public var nameSpan: Span

  public init(
    kind: Kind, name: Name, parameters: [TypeExpr], body: TypeExpr, nameSpan: Span
  ) {
    self.kind = kind
    self.name = name
    self.parameters = parameters
    self.body = body
    self.nameSpan = nameSpan
  }

  public var id: FunctionID { FunctionID(name: name, arity: parameters.count) }
}

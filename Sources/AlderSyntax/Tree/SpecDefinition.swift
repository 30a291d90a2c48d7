/// `-spec name(Types) -> Type when Constraints; ...` or `-callback`.
public struct SpecDefinition: Sendable {
  public struct Signature: Sendable {
    public var parameters: [TypeExpr]
    public var result: TypeExpr
    public var constraints: [Constraint]

    public init(parameters: [TypeExpr], result: TypeExpr, constraints: [Constraint]) {
      self.parameters = parameters
      self.result = result
      self.constraints = constraints
    }
  }

  /// `Variable :: Type`
  public struct Constraint: Sendable {
    public var variable: Name
    public var variableSpan: Span
    public var type: TypeExpr

    public init(variable: Name, variableSpan: Span, type: TypeExpr) {
      self.variable = variable
      self.variableSpan = variableSpan
      self.type = type
    }
  }

  public var isCallback: Bool
  /// The module, if one was written before the name.
  public var module: Name?
  public var name: Name
  public var nameSpan: Span
  public var signatures: [Signature]

  public init(
    isCallback: Bool, module: Name?, name: Name, nameSpan: Span, signatures: [Signature]
  ) {
    self.isCallback = isCallback
    self.module = module
    self.name = name
    self.nameSpan = nameSpan
    self.signatures = signatures
  }

  public var id: FunctionID {
    FunctionID(name: name, arity: signatures.first?.parameters.count ?? 0)
  }
}

/// A type, as in `-type`, `-spec` and record fields.
public struct TypeExpr: Sendable {
  public indirect enum Kind: Sendable {
    case integer(Int)
    case bigInteger(BigInteger)
    case character(UInt32)
    case atom(Name)
    case variable(Name)
    /// `_`
    case wildcard
    /// `Name :: Type`
    case annotated(Name, TypeExpr)
    case union([TypeExpr])
    /// `From..To`
    case range(TypeExpr, TypeExpr)
    case unary(UnaryOperator, TypeExpr)
    case infix(InfixOperator, TypeExpr, TypeExpr)
    case tuple([TypeExpr])
    /// `[]`
    case emptyList
    /// `[Type]`
    case list(TypeExpr)
    /// `[Type, ...]`
    case nonEmptyList(TypeExpr)
    /// `#{Key => Value, Key := Value}`
    case map([MapField])
    /// `#name{field :: Type}`
    case record(Name, [RecordField])
    /// `<<>>`, `<<_:Base>>`, `<<_:_*Unit>>`, `<<_:Base, _:_*Unit>>`
    case binary(base: TypeExpr?, unit: TypeExpr?)
    /// `fun()`
    case anyFun
    /// `fun((...) -> Result)`
    case funOfAnyArity(TypeExpr)
    /// `fun((Parameters) -> Result)`
    case fun([TypeExpr], TypeExpr)
    /// `name(Arguments)`, built in or of this module.
    case named(Name, [TypeExpr])
    /// `module:name(Arguments)`
    case remote(Name, Name, [TypeExpr])
  }

  public struct MapField: Sendable {
    public var key: TypeExpr
    public var value: TypeExpr
    /// Written `:=`.
    public var isMandatory: Bool

    public init(key: TypeExpr, value: TypeExpr, isMandatory: Bool) {
      self.key = key
      self.value = value
      self.isMandatory = isMandatory
    }
  }

  public struct RecordField: Sendable {
    public var name: Name
    public var nameSpan: Span
    public var type: TypeExpr

    public init(name: Name, nameSpan: Span, type: TypeExpr) {
      self.name = name
      self.nameSpan = nameSpan
      self.type = type
    }
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

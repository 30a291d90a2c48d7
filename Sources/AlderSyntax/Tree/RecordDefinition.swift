/// `-record(name, {field = Default :: Type, ...}).`
public struct RecordDefinition: Sendable {
  public struct Field: Sendable {
    public var name: Name
    public var nameSpan: Span
    public var defaultValue: Expr?
    public var type: TypeExpr?

    public init(name: Name, nameSpan: Span, defaultValue: Expr?, type: TypeExpr?) {
      self.name = name
      self.nameSpan = nameSpan
      self.defaultValue = defaultValue
      self.type = type
    }
  }

  public var name: Name
  public var fields: [Field]
  public var nameSpan: Span

  public init(name: Name, fields: [Field], nameSpan: Span) {
    self.name = name
    self.fields = fields
    self.nameSpan = nameSpan
  }
}

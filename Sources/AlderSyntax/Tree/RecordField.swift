/// One field of a record expression or pattern: `name = Value`.
public struct RecordField: Sendable {
  /// The field's name, or `nil` for `_ = Value`, which stands for all fields not named.
  public var name: Name?
  public var nameSpan: Span
  public var value: Expr

  public init(name: Name?, nameSpan: Span, value: Expr) {
    self.name = name
    self.nameSpan = nameSpan
    self.value = value
  }
}

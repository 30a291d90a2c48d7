/// `after Timeout -> Body`
public struct ReceiveTimeout: Sendable {
  public var timeout: Expr
  public var body: [Expr]

  public init(timeout: Expr, body: [Expr]) {
    self.timeout = timeout
    self.body = body
  }
}

/// An integer literal too large for a machine word.
public struct BigInteger: Hashable, Sendable {
  /// The digits, without underscores and radix prefix.
  public var digits: String
  /// 2 to 36.
  public var radix: Int

  public init(digits: String, radix: Int) {
    self.digits = digits
    self.radix = radix
  }
}

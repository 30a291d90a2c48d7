/// One segment of a binary: `Value:Size/Type-Unit`.
public struct BinarySegment: Sendable {
  public enum Kind: UInt8, Sendable {
    case integer, float, binary, bitstring, utf8, utf16, utf32
  }

  public enum Endianness: UInt8, Sendable { case big, little, native }

  public var value: Expr
  /// The size in units, if given.
  public var size: Expr?
  /// The type, if given; `bytes` is `binary` and `bits` is `bitstring`.
  public var kind: Kind?
  public var isSigned: Bool?
  public var endianness: Endianness?
  /// `unit:N`, 1 to 256, if given.
  public var unit: Int?
  public var span: Span

  public init(
    value: Expr, size: Expr? = nil, kind: Kind? = nil, isSigned: Bool? = nil,
    endianness: Endianness? = nil, unit: Int? = nil, span: Span
  ) {
    self.value = value
    self.size = size
    self.kind = kind
    self.isSigned = isSigned
    self.endianness = endianness
    self.unit = unit
    self.span = span
  }
}

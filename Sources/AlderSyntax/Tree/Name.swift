/// An interned text: of an atom, a variable or a string literal.
///
/// Names of the same table are equal exactly if their texts are. The predefined ones (see
/// `Name+Predefined.swift`) have the same index in every table and may be compared with constants.
public struct Name: Hashable, Sendable {
  /// Index into the `NameTable` that it was interned in; dense, so it can index an array.
  public let index: UInt32

  @inlinable
  init(index: UInt32) { self.index = index }
}

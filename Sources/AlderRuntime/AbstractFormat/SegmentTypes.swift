import AlderSyntax

/// What the types of a segment are called.
enum SegmentTypes {
  static let kinds: [Term: BinarySegment.Kind] = [
    Atom.integer: .integer, Atom.float: .float, Atom.utf8: .utf8, Atom.utf16: .utf16,
    Atom.utf32: .utf32, Atom.binary: .binary, Term(atom: "bytes"): .binary,
    Term(atom: "bitstring"): .bitstring, Term(atom: "bits"): .bitstring,
  ]
  static let endiannesses: [Term: BinarySegment.Endianness] = [
    Atom.big: .big, Atom.little: .little, Atom.native: .native,
  ]
  static let signs: [Term: Bool] = [Term(atom: "signed"): true, Term(atom: "unsigned"): false]
}

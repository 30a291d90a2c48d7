/// Between atoms and text.
extension NativeTable {
  static let atomConversion: [Native] = [
    Native("atom_to_list", atomToList),
    Native("list_to_atom", listToAtom),
    Native("list_to_existing_atom", listToExistingAtom),
    Native("atom_to_binary") { p, atom throws(Raise) in try atomToBinary(p, atom) },
    Native("atom_to_binary") { p, atom, encoding throws(Raise) in
      try atomToBinary(p, atom, encoding)
    },
    Native("binary_to_atom") { p, text throws(Raise) in try binaryToAtom(p, text) },
    Native("binary_to_atom") { p, text, encoding throws(Raise) in
      try binaryToAtom(p, text, encoding)
    },
    Native("binary_to_existing_atom") { p, text throws(Raise) in try binaryToExistingAtom(p, text)
    },
    Native("binary_to_existing_atom") { p, text, encoding throws(Raise) in
      try binaryToExistingAtom(p, text, encoding)
    },
  ]

  private static func atomToList(_ p: Process, _ atom: Term) throws(Raise) -> Term {
    guard atom.isAtom else { throw p.badarg() }
    var list = ListBuilder(p)
    var decoder = UTF8Decoder(atom.atomUTF8)
    while let character = decoder.next() { list.append(Term(small: Int(character))) }
    return list.finish()
  }

  private static func listToAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    guard let count = length(text) else { throw p.badarg() }
    guard count <= AtomTable.maximumLength, let index = index(of: text, existingOnly: false) else {
      throw p.systemLimit()
    }
    return Term(atomIndex: index)
  }

  private static func listToExistingAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    guard let count = length(text), count <= AtomTable.maximumLength,
      let index = index(of: text, existingOnly: true)
    else { throw p.badarg() }
    return Term(atomIndex: index)
  }

  /// How many code points a list has; nil if it has something else.
  private static func length(_ list: Term) -> Int? {
    var source = ListSource(list)
    var count = 0
    while source.next() != nil { count &+= 1 }
    return source.isAtEnd ? count : nil
  }

  /// Precondition: code points, and no more of them than an atom may have.
  private static func index(of list: Term, existingOnly: Bool) -> Int? {
    let capacity = 4 * AtomTable.maximumLength
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      // Safe: there is room.
      let start = buffer.baseAddress.unsafelyUnwrapped
      var end = start
      var source = ListSource(list)
      while let character = source.next() { CharacterEncoding.writeUTF8(character, to: &end) }
      let utf8 = UnsafeBufferPointer(start: start, count: end - start)
      return AtomTable.shared.intern(utf8, existingOnly: existingOnly)
    }
  }

  private static func atomToBinary(_ p: Process, _ atom: Term) throws(Raise) -> Term {
    try atomText(p, atom, encoding: Atom.utf8)
  }

  private static func atomToBinary(
    _ p: Process, _ atom: Term, _ encoding: Term
  ) throws(Raise) -> Term {
    try atomText(p, atom, encoding: encoding)
  }

  private static func binaryToAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    guard let name = name(text, encoding: Atom.utf8) else { throw p.badarg() }
    return try atom(p, name)
  }

  private static func binaryToAtom(
    _ p: Process, _ text: Term, _ encoding: Term
  ) throws(Raise) -> Term {
    guard let name = name(text, encoding: encoding) else { throw p.badarg() }
    return try atom(p, name)
  }

  private static func binaryToExistingAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    try existingAtom(p, name(text, encoding: Atom.utf8))
  }

  private static func binaryToExistingAtom(
    _ p: Process, _ text: Term, _ encoding: Term
  ) throws(Raise) -> Term {
    try existingAtom(p, name(text, encoding: encoding))
  }

  private static func atom(_ p: Process, _ name: String) throws(Raise) -> Term {
    guard name.unicodeScalars.count <= AtomTable.maximumLength,
      let atom = Term.atom(ifRoomFor: name)
    else { throw p.systemLimit() }
    return atom
  }

  private static func existingAtom(_ p: Process, _ name: String?) throws(Raise) -> Term {
    guard var name, name.unicodeScalars.count <= AtomTable.maximumLength,
      let index = name.withUTF8({ AtomTable.shared.intern($0, existingOnly: true) })
    else { throw p.badarg() }
    return Term(atomIndex: index)
  }

  /// The text in a binary.
  private static func name(_ binary: Term, encoding: Term) -> String? {
    guard let bytes = binary.wholeBytes else { return nil }
    switch encoding {
    case Atom.latin1:
      var name = String.UnicodeScalarView()
      for byte in bytes { name.append(Unicode.Scalar(byte)) }
      return String(name)
    case Atom.utf8, Atom.unicode: return String(validating: bytes, as: UTF8.self)
    default: return nil
    }
  }

  private static func atomText(
    _ p: Process, _ atom: Term, encoding: Term
  ) throws(Raise) -> Term {
    guard atom.isAtom else { throw p.badarg() }
    switch encoding {
    case Atom.utf8, Atom.unicode: return try p.binary(atom.atomUTF8)
    case Atom.latin1:
      let scalars = atom.atomName.unicodeScalars
      guard scalars.allSatisfy({ $0.value < 256 }) else { throw p.badarg() }
      return try p.binary(scalars.map { UInt8($0.value) })
    default: throw p.badarg()
    }
  }
}

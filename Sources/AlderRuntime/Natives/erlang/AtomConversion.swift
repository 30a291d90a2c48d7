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
    return p.list(atom.atomName.unicodeScalars.map { Term(small: Int($0.value)) })
  }

  private static func listToAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    guard let name = name(text) else { throw p.badarg() }
    return try atom(p, name)
  }

  private static func listToExistingAtom(_ p: Process, _ text: Term) throws(Raise) -> Term {
    try existingAtom(p, name(text))
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

  /// The text of a list of code points.
  private static func name(_ list: Term) -> String? {
    var name = String.UnicodeScalarView()
    var rest = list
    while rest.isCons {
      guard rest.head.isSmall, let code = UInt32(exactly: rest.head.small),
        let scalar = Unicode.Scalar(code)
      else { return nil }
      name.append(scalar)
      rest = rest.tail
    }
    return rest.isEmpty ? String(name) : nil
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

import AlderSyntax

/// The atoms of a `NameTable`'s names, as far as they have been asked for.
final class AtomCache {
  private var atoms: [Term] = []

  func atom(_ name: Name, in names: NameTable, for p: Process) throws(Raise) -> Term {
    let index = Int(name.index)
    if index < atoms.count, !atoms[index].isNone { return atoms[index] }
    guard let atom = Term.atom(ifRoomFor: names[name], for: .source) else {
      throw p.systemLimit()
    }
    if index >= atoms.count {
      atoms += Array(repeating: .none, count: names.count - atoms.count)
    }
    atoms[index] = atom
    return atom
  }
}

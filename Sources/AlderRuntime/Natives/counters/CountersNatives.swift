/// Counters are the integers of `atomics` under another name. Those for much writing are not spread
/// over the processors: they are exact, which nobody has to rely on.
extension NativeTable {
  static let counters: [Native] = [
    Native("new") { p, count, options throws(Raise) in
      var kind = atomicsKind
      guard options.listLength != nil else { throw p.badarg(badOption) }
      try p.forEach(options) { option throws(Raise) in
        guard kinds.contains(option) else { throw p.badarg(badOption) }
        kind = option
      }
      return p.tuple(kind, try p.makeAtomics(count, isSigned: true))
    },
    Native("get") { p, counters, index throws(Raise) in
      let array = try array(p, counters)
      return array.term(array.load(try p.index(index, in: array)), in: p)
    },
    Native("put") { p, counters, index, value throws(Raise) in
      let array = try array(p, counters)
      let index = try p.index(index, in: array)
      array.store(try p.bits(value, in: array), at: index)
      return Atom.ok
    },
    Native("add") { p, counters, index, value throws(Raise) in
      try p.addAtomically(array(p, counters), index, value, isNegated: false)
      return Atom.ok
    },
    Native("sub") { p, counters, index, value throws(Raise) in
      // What is subtracted is negated first.
      guard value.isNumber else { throw p.badarith() }
      try p.addAtomically(array(p, counters), index, value, isNegated: true)
      return Atom.ok
    },
    Native("info") { p, counters throws(Raise) in
      let array = try array(p, counters)
      return p.makeMap([
        (Atom.size, Term(small: array.count)), (Atom.memory, Term(small: array.memory)),
      ])
    },
  ]

  private static let atomicsKind = Term(atom: "atomics")
  private static let kinds: Set<Term> = [atomicsKind, Term(atom: "write_concurrency")]

  private static func array(_ p: Process, _ counters: Term) throws(Raise) -> AtomicArray {
    guard counters.isTuple(arity: 2), kinds.contains(counters.elements[0]),
      let array = AtomicArray(counters.elements[1])
    else { throw p.badarg() }
    return array
  }
}

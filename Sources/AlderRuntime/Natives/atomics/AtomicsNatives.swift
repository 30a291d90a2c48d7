extension NativeTable {
  static let atomics: [Native] = [
    Native("new") { p, count, options throws(Raise) in
      var isSigned = true
      guard options.listLength != nil else { throw p.badarg(badOption) }
      try p.forEach(options) { option throws(Raise) in
        guard option.isTuple(arity: 2), option.elements[0] == signed, option.elements[1].isBoolean
        else { throw p.badarg(badOption) }
        isSigned = option.elements[1] == Atom.true
      }
      return try p.makeAtomics(count, isSigned: isSigned)
    },
    Native("info") { p, array throws(Raise) in
      let array = try p.atomics(array)
      let range =
        array.isSigned
        ? (p.integer(Int.min), p.integer(Int.max)) : (Term(small: 0), p.integer(UInt64.max))
      return p.makeMap([
        (Atom.size, Term(small: array.count)), (Atom.memory, Term(small: array.memory)),
        (minimum, range.0), (Atom.max, range.1),
      ])
    },
    Native("get") { p, array, index throws(Raise) in
      let array = try p.atomics(array)
      return array.term(array.load(try p.index(index, in: array)), in: p)
    },
    Native("put") { p, array, index, value throws(Raise) in
      let array = try p.atomics(array)
      let index = try p.index(index, in: array)
      array.store(try p.bits(value, in: array), at: index)
      return Atom.ok
    },
    Native("exchange") { p, array, index, value throws(Raise) in
      let array = try p.atomics(array)
      let index = try p.index(index, in: array)
      return array.term(array.exchange(try p.bits(value, in: array), at: index), in: p)
    },
    Native("compare_exchange") { p, array, index, expected, desired throws(Raise) in
      let array = try p.atomics(array)
      let index = try p.index(index, in: array)
      let expected = try p.bits(expected, in: array)
      let desired = try p.bits(desired, in: array)
      let found = array.compareExchange(expected, desired, at: index)
      return found.map { array.term($0, in: p) } ?? Atom.ok
    },
    Native("add") { p, array, index, value throws(Raise) in
      _ = try p.addAtomically(p.atomics(array), index, value, isNegated: false)
      return Atom.ok
    },
    Native("add_get") { p, array, index, value throws(Raise) in
      try p.addAtomically(p.atomics(array), index, value, isNegated: false)
    },
    Native("sub") { p, array, index, value throws(Raise) in
      // What is subtracted is negated first.
      guard value.isNumber else { throw p.badarith() }
      _ = try p.addAtomically(p.atomics(array), index, value, isNegated: true)
      return Atom.ok
    },
    Native("sub_get") { p, array, index, value throws(Raise) in
      // What is subtracted is negated first.
      guard value.isNumber else { throw p.badarith() }
      return try p.addAtomically(p.atomics(array), index, value, isNegated: true)
    },
  ]

  private static let signed = Term(atom: "signed")
  private static let minimum = Term(atom: "min")
}

extension Process {
  func makeAtomics(_ count: Term, isSigned: Bool) throws(Raise) -> Term {
    if count.isBignum, !count.isNegativeInteger { throw systemLimit() }
    guard count.isSmall, count.small > 0 else { throw badarg() }
    guard count.small <= AtomicArray.maximumCount else { throw systemLimit() }
    return try AtomicArray.make(self, count: count.small, isSigned: isSigned)
  }

  fileprivate func atomics(_ term: Term) throws(Raise) -> AtomicArray {
    guard let array = AtomicArray(term) else { throw badarg() }
    return array
  }

  /// From 1 on in Erlang, from 0 on here.
  func index(_ term: Term, in array: AtomicArray) throws(Raise) -> Int {
    guard term.isSmall, 1...array.count ~= term.small else { throw badarg() }
    return term.small - 1
  }

  func bits(_ term: Term, in array: AtomicArray) throws(Raise) -> Int {
    guard let bits = array.bits(term) else { throw badarg() }
    return bits
  }

  @discardableResult
  func addAtomically(
    _ array: AtomicArray, _ index: Term, _ value: Term, isNegated: Bool
  ) throws(Raise) -> Term {
    let index = try self.index(index, in: array)
    guard let value = array.difference(value) else { throw badarg() }
    return array.term(array.add(isNegated ? 0 &- value : value, at: index), in: self)
  }
}

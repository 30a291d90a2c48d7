/// From key to key.
extension NativeTable {
  static let tableIteration: [Native] = [
    Native("first") { p, term throws(Raise) in
      try p.end(of: term, .forward, withObjects: false)
    },
    Native("first_lookup") { p, term throws(Raise) in
      try p.end(of: term, .forward, withObjects: true)
    },
    Native("last") { p, term throws(Raise) in
      try p.end(of: term, .backward, withObjects: false)
    },
    Native("last_lookup") { p, term throws(Raise) in
      try p.end(of: term, .backward, withObjects: true)
    },
    Native("next") { p, term, key throws(Raise) in
      try p.neighbour(of: key, term, .forward, withObjects: false)
    },
    Native("next_lookup") { p, term, key throws(Raise) in
      try p.neighbour(of: key, term, .forward, withObjects: true)
    },
    Native("prev") { p, term, key throws(Raise) in
      try p.neighbour(of: key, term, .backward, withObjects: false)
    },
    Native("prev_lookup") { p, term, key throws(Raise) in
      try p.neighbour(of: key, term, .backward, withObjects: true)
    },
    Native("slot", slot),
  ]

  /// The objects of a bucket; of an ordered_set one object.
  private static func slot(_ p: Process, _ term: Term, _ number: Term) throws(Raise) -> Term {
    let table = try p.table(term, .read)
    guard number.isSmall, number.small >= 0 else { throw p.badarg() }
    guard let slot = table.slot(number.small, p) else { throw p.noTable(term) }
    switch slot {
    case .value(let list): return list
    case .end: return Table.endOfTable
    default: throw p.badarg()
    }
  }
}

extension Table {
  static let endOfTable = Term(atom: "$end_of_table")

  /// Nil when the table is gone; `noKey` when there is no such slot.
  fileprivate func slot(_ number: Int, _ p: Process) -> Step<Term>? {
    if traits.isOrdered {
      return read(at: 0) { content -> Step<Term> in
        if number >= content.count { return number == content.count ? .end : .noKey }
        guard let object = content.tree.object(at: number) else { return .noKey }
        return .value(p.cons(p.copyIn(object), .empty))
      }
    }
    // Slots are the places that begin with that many bits, whatever buckets there are.
    guard number <= Self.slotCount else { return .noKey }
    if number == Self.slotCount { return .end }
    let place = UInt(number) << UInt(64 - Self.slotBits)
    return read(at: place) { content in
      var list = Term.empty
      var next = content.first(from: place)
      while let object = next, object.place >> UInt(64 - Self.slotBits) == UInt(number) {
        if !object.isDeleted { list = p.cons(p.copyIn(object), list) }
        next = content.successor(of: object)
      }
      return .value(list)
    }
  }

  private static let slotBits = 8
  private static let slotCount = 1 << slotBits
}

extension Process {
  fileprivate func end(
    of term: Term, _ direction: Table.Direction, withObjects: Bool
  ) throws(Raise) -> Term {
    let table = try table(term, .read)
    return try result(withObjects, table, term) { action in
      table.traits.isOrdered
        ? table.neighbour(nil, direction, action) : table.first(from: 0, action)
    }
  }

  fileprivate func neighbour(
    of key: Term, _ term: Term, _ direction: Table.Direction, withObjects: Bool
  ) throws(Raise) -> Term {
    let table = try table(term, .read)
    return try result(withObjects, table, term) { action in
      table.traits.isOrdered
        ? table.neighbour(key, direction, action) : table.next(key, action)
    }
  }

  /// The key of the object that `step` finds, or {Key, Objects}. An object may be gone again when those
  /// of a bag are looked up: then it is the next one's turn.
  @inline(__always)
  private func result(
    _ withObjects: Bool, _ table: Table, _ term: Term,
    _ step: ((TableObject) -> Term) -> Table.Step<Term>
  ) throws(Raise) -> Term {
    let keyIndex = table.traits.keyIndex
    let isSingle = !table.traits.isBag
    let found = step { object in
      withObjects && isSingle ? copyIn(object) : copyIn(object.elements[keyIndex])
    }
    switch found {
    case .end: return Table.endOfTable
    case .noKey: throw badarg()
    case .gone: throw noTable(term)
    case .value(let value):
      guard withObjects else { return value }
      if isSingle { return tuple(value.elements[keyIndex], cons(value, .empty)) }
      guard let list = table.lookUp(value, self) else { throw noTable(term) }
      return tuple(value, list)
    }
  }
}

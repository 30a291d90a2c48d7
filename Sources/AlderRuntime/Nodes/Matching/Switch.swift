/// A table from words to steps: open addressing, at most half full.
struct JumpTable {
  private struct Entry {
    var key: UInt
    var step: Next?
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let shift: UInt64

  /// Precondition: keys are distinct.
  init(_ pairs: [(key: Term, step: Next)]) {
    var bits: UInt64 = 1
    while 1 << bits < pairs.count * 2 { bits += 1 }
    shift = 64 - bits
    entries = .allocate(capacity: 1 << bits)
    entries.initialize(repeating: Entry(key: 0, step: nil), count: 1 << bits)
    for (key, step) in pairs {
      var index = index(of: key.bits)
      while entries[index].step != nil { index = (index + 1) & (1 << Int(bits) - 1) }
      entries[index] = Entry(key: key.bits, step: step)
    }
  }

  func free() { entries.deallocate() }

  @inline(__always) private func index(of key: UInt) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }

  @inline(__always) subscript(_ key: Term) -> Next? {
    var index = index(of: key.bits)
    let mask = (1 &<< Int(truncatingIfNeeded: 64 &- shift)) &- 1
    while true {
      let entry = entries[index]
      if entry.key == key.bits { return entry.step }
      if entry.step == nil { return nil }
      index = (index &+ 1) & mask
    }
  }
}

/// Goes to the clause for the atom or small integer in a slot.
final class Switch: Step {
  let slot: Int
  let table: JumpTable
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ table: JumpTable, otherwise: Next) {
    self.slot = slot
    self.table = table
    self.otherwise = otherwise
    super.init(site)
  }
  deinit { table.free() }
  override func run(_ p: Process) throws(Raise) -> Next? { table[p[slot]] ?? otherwise }
}

/// Goes to the clauses for tuples that start with the atom that the tuple in a slot starts with.
final class SwitchTag: Step {
  let slot: Int
  let table: JumpTable
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ table: JumpTable, otherwise: Next) {
    self.slot = slot
    self.table = table
    self.otherwise = otherwise
    super.init(site)
  }
  deinit { table.free() }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let term = p[slot]
    guard term.isTuple, term.tupleArity > 0 else { return otherwise }
    return table[term.elements[0]] ?? otherwise
  }
}

import Glibc

/// The process dictionary: keys and values side by side in a table with open addressing. They lie in
/// the process's heap, so the collector visits every slot.
struct ProcessDictionary {
  private var slots: Words?
  private var capacity = 0
  private(set) var count = 0

  subscript(key: Term) -> Term? {
    guard count > 0 else { return nil }
    let index = find(key)
    let slot = entry(index)
    return slot[0].isNone ? nil : slot[1]
  }

  /// The value that was there before.
  mutating func put(_ key: Term, _ value: Term) -> Term? {
    if (count + 1) * 4 > capacity * 3 { grow() }
    let slot = entry(find(key))
    if !slot[0].isNone {
      defer { slot[1] = value }
      return slot[1]
    }
    slot[0] = key
    slot[1] = value
    count += 1
    return nil
  }

  mutating func erase(_ key: Term) -> Term? {
    guard count > 0 else { return nil }
    var hole = find(key)
    guard !entry(hole)[0].isNone else { return nil }
    let value = entry(hole)[1]
    // Entries behind the hole move up, unless that would put them before their own place.
    var index = hole
    while true {
      index = (index + 1) & (capacity - 1)
      let next = entry(index)
      if next[0].isNone { break }
      let home = Self.hash(next[0]) & (capacity - 1)
      if (index - home) & (capacity - 1) >= (index - hole) & (capacity - 1) {
        entry(hole)[0] = next[0]
        entry(hole)[1] = next[1]
        hole = index
      }
    }
    entry(hole)[0] = .none
    count -= 1
    return value
  }

  mutating func eraseAll() {
    freeSlots()
    self = ProcessDictionary()
  }

  func forEach(_ body: (_ key: Term, _ value: Term) -> Void) {
    for index in 0..<capacity {
      let slot = entry(index)
      if !slot[0].isNone { body(slot[0], slot[1]) }
    }
  }

  func forEachSlot(_ visit: (Words) -> Void) {
    for index in 0..<capacity where !entry(index)[0].isNone {
      visit(entry(index))
      visit(entry(index) + 1)
    }
  }

  private func freeSlots() {
    if let slots { Block.free(slots, capacity * 2) }
  }

  @inline(__always) private func entry(_ index: Int) -> Words {
    slots.unsafelyUnwrapped + index * 2
  }

  /// Where `key` is, or the empty place where it would be. Precondition: there is an empty place.
  private func find(_ key: Term) -> Int {
    var index = Self.hash(key) & (capacity - 1)
    while true {
      let candidate = entry(index)[0]
      if candidate.isNone || candidate == key { return index }
      if candidate.isPointer, key.isPointer, candidate.isExactlyEqual(to: key) { return index }
      index = (index + 1) & (capacity - 1)
    }
  }

  private mutating func grow() {
    let old = self
    capacity = max(8, old.capacity * 2)
    let memory = Block.allocate(capacity * 2)
    memory.initialize(repeating: .none, count: capacity * 2)
    slots = memory
    old.forEach { key, value in
      let slot = entry(find(key))
      slot[0] = key
      slot[1] = value
    }
    old.freeSlots()
  }

  /// Looks at a few words only: what it does not tell apart, the comparison does. The same before
  /// and after a collection.
  private static func hash(_ key: Term) -> Int {
    var hash = UInt(0)
    func mix(_ word: Term) { hash = (hash ^ word.bits) &* 0x9e37_79b9_7f4a_7c15 }
    if key.isCons {
      if !key.head.isPointer { mix(key.head) }
    } else if key.isBoxed {
      let header = key.header
      // Equal binaries, maps and funs may have different words.
      if header.kind == .tuple || header.kind.isRaw && header.kind != .heapBinary {
        mix(header.term)
        for index in stride(from: 1, through: min(header.size, 4), by: 1) {
          if header.kind.isRaw || !key.box[index].isPointer { mix(key.box[index]) }
        }
      }
    } else {
      mix(key)
    }
    return Int(bitPattern: hash >> 20)
  }
}

/// A set of a frame's slots: those the collector has to look at. A slot that is not in it may hold
/// anything, also what was never written.
struct LiveSlots {
  /// Slots 0 ... 63.
  private(set) var low: UInt64 = 0
  /// Slots 64 and up, sorted. Frames that large are rare.
  private(set) var high: [Int] = []

  init() {}

  /// Slots 0 ..< count.
  init(first count: Int) { for slot in 0..<count { insert(slot) } }

  mutating func insert(_ slot: Int) {
    if slot < 64 {
      low |= 1 << UInt64(slot)
    } else if let at = high.firstIndex(where: { $0 >= slot }) {
      if high[at] != slot { high.insert(slot, at: at) }
    } else {
      high.append(slot)
    }
  }

  mutating func remove(_ slot: Int) {
    if slot < 64 { low &= ~(1 << UInt64(slot)) } else { high.removeAll { $0 == slot } }
  }

  mutating func formUnion(_ other: LiveSlots) {
    low |= other.low
    for slot in other.high { insert(slot) }
  }

  func contains(_ slot: Int) -> Bool {
    slot < 64 ? low & (1 << UInt64(slot)) != 0 : high.contains(slot)
  }

  @inline(__always) func forEach(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    for slot in high { body(slot) }
  }
}

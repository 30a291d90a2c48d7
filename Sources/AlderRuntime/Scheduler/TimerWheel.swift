/// Timers by the tick (millisecond) at which they fire: ten wheels of 64 slots, each turning 64 times
/// slower than the one before.
///
/// A timer lies in the wheel of the highest group of six bits in which its deadline differs from the
/// present, in the slot that these bits of the deadline name. When the present reaches the slot of
/// a slower wheel, its timers are distributed anew. So starting and stopping a timer takes constant
/// time, and one that runs out is moved at most nine times.
struct TimerWheel {
  private static let slotBits = 6
  private static let slotsOfLevel = 1 << slotBits
  private static let levelCount = 10
  private static let latest = 1 << 59

  private var now = 0
  private var slots = [TimerList](repeating: TimerList(), count: levelCount * slotsOfLevel)
  /// A bit for each slot of a level that is not empty.
  private var occupied = [UInt64](repeating: 0, count: levelCount)
  private(set) var count = 0

  mutating func insert(_ node: TimerNode.Pointer) {
    count += 1
    place(node)
  }

  private mutating func place(_ node: TimerNode.Pointer) {
    let deadline = min(max(node.pointee.deadline, now), Self.latest)
    let difference = deadline ^ now
    let level = difference == 0 ? 0 : (63 - difference.leadingZeroBitCount) / Self.slotBits
    let slot = deadline >> (level * Self.slotBits) & (Self.slotsOfLevel - 1)
    occupied[level] |= 1 << UInt64(slot)
    node.pointee.slot = level * Self.slotsOfLevel + slot
    slots[node.pointee.slot].append(node)
  }

  /// Precondition: the timer is in this wheel.
  mutating func remove(_ node: TimerNode.Pointer) {
    let slot = node.pointee.slot
    slots[slot].remove(node)
    if slots[slot].isEmpty { clear(slot) }
    node.pointee.slot = -1
    count -= 1
  }

  private mutating func clear(_ slot: Int) {
    occupied[slot / Self.slotsOfLevel] &= ~(1 << UInt64(slot % Self.slotsOfLevel))
  }

  /// A tick before which nothing fires, and at which `advance` has something to do; nil without timers.
  var nextTick: Int? { nextSlot()?.tick }

  private func nextSlot() -> (tick: Int, slot: Int)? {
    for level in 0..<Self.levelCount where occupied[level] != 0 {
      let shift = level * Self.slotBits
      // Slots before the present one are empty: what was in them has been taken out.
      let slot = occupied[level].trailingZeroBitCount
      let start = (now >> (shift + Self.slotBits)) << (shift + Self.slotBits)
      return (start + (slot << shift), level * Self.slotsOfLevel + slot)
    }
    return nil
  }

  /// Makes `tick` the present and takes out the timers that fire until then, in their order.
  mutating func advance(to tick: Int) -> TimerList {
    var expired = TimerList()
    while let next = nextSlot(), next.tick <= tick {
      now = max(now, next.tick)
      var nodes = slots[next.slot]
      slots[next.slot] = TimerList()
      clear(next.slot)
      while let node = nodes.popFirst() {
        if node.pointee.deadline <= tick {
          node.pointee.slot = -1
          count -= 1
          expired.append(node)
        } else {
          place(node)
        }
      }
    }
    now = max(now, tick)
    return expired
  }
}

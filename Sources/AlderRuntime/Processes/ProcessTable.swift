import Glibc
import Synchronization

/// From process numbers to blocks. Numbers increase; a process's place is its number modulo the
/// table's size, and numbers whose place is taken are skipped, so that looking one up is a load.
struct ProcessTable: ~Copyable, @unchecked Sendable {
  // Safe: atomics, written with `releasing` after the block is complete.
  private typealias Slot = Atomic<UInt>

  let limit: Int
  private let mask: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let nextNumber = Atomic<Int>(0)
  private let living = Atomic<Int>(0)

  /// At most `limit` processes at a time.
  init(limit: Int) {
    self.limit = limit
    // At least one place in eight stays free, so that a number is found quickly.
    var size = 1024
    while size < limit + limit / 8 { size *= 2 }
    mask = size - 1
    // Zeroed memory, which costs nothing until it is used, is a table of empty slots.
    guard let memory = calloc(size, MemoryLayout<Slot>.stride) else { Block.outOfMemory(size) }
    slots = memory.assumingMemoryBound(to: Slot.self)
  }

  deinit { free(slots) }

  var count: Int { living.load(ordering: .relaxed) }

  /// The block that process `number` had or has; nil when it certainly has ended.
  @inline(__always) func find(_ number: Int) -> ProcessShared.Pointer? {
    let bits = slots[number & mask].load(ordering: .acquiring)
    return ProcessShared.Pointer(bitPattern: bits)
  }

  /// Gives the process in `block` a number, by which others find it from now on. False when there
  /// are too many processes.
  func add(_ block: ProcessShared.Pointer, _ prepare: (Int) -> Void) -> Bool {
    if living.wrappingAdd(1, ordering: .relaxed).newValue > limit {
      living.wrappingSubtract(1, ordering: .relaxed)
      return false
    }
    while true {
      let number = nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue
      let slot = number & mask
      if slots[slot].load(ordering: .relaxed) != 0 { continue }
      // Until it is opened, the block turns everyone away.
      let bits = UInt(bitPattern: block)
      if slots[slot].compareExchange(expected: 0, desired: bits, ordering: .releasing).exchanged {
        prepare(number)
        return true
      }
    }
  }

  func remove(_ number: Int) {
    slots[number & mask].store(0, ordering: .releasing)
    living.wrappingSubtract(1, ordering: .relaxed)
  }

  /// The numbers of all processes, the lowest first.
  func numbers() -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(count + 16)
    let end = min(nextNumber.load(ordering: .relaxed), mask + 1)
    for index in 0..<end {
      let bits = slots[index].load(ordering: .acquiring)
      guard let block = ProcessShared.Pointer(bitPattern: bits) else { continue }
      let number = block.pointee.number.load(ordering: .relaxed)
      if number >= 0, number & mask == index { numbers.append(number) }
    }
    if nextNumber.load(ordering: .relaxed) > mask + 1 { numbers.sort() }
    return numbers
  }
}

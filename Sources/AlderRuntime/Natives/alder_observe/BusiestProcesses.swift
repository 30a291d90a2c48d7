/// The processes that have most of something, found in one walk over the table: what a process had when
/// its last turn ended is in its shared part, so nobody is asked and nobody stops.
struct BusiestProcesses {
  enum Measure { case reductions, memory, messages }

  struct Entry {
    let number: Int
    /// Since the earlier sample, for who was there.
    let reductions: Int
    let bytes: Int
    let messages: Int
    fileprivate let rank: Int
  }

  static let most = 1000

  /// The largest first.
  private(set) var entries: [Entry] = []
  /// Number and reductions of each process, by number: what the next sample is compared with.
  private(set) var sample: [Int] = []
  private let limit: Int

  init(_ machine: Machine, by measure: Measure, limit: Int, since earlier: [Int]) {
    self.limit = limit
    let numbers = machine.processes.numbers()
    sample.reserveCapacity(2 * numbers.count)
    var place = 0
    for number in numbers {
      guard let block = machine.processes.find(number) else { continue }
      let reductions = block.pointee.reductions.load(ordering: .relaxed)
      let bytes =
        block.pointee.footprint.load(ordering: .relaxed) * MemoryLayout<Term>.stride
        + ProcessShared.blockSize
      let messages = block.pointee.messageCount.load(ordering: .relaxed)
      // Looked at last: the block may have become another process's.
      guard block.pointee.number.load(ordering: .relaxed) == number else { continue }
      sample.append(number)
      sample.append(reductions)
      while place < earlier.count, earlier[place] < number { place += 2 }
      let before = place + 1 < earlier.count && earlier[place] == number ? earlier[place + 1] : 0
      let spent = max(0, reductions - before)
      let rank =
        switch measure {
        case .reductions: spent
        case .memory: bytes
        case .messages: messages
        }
      offer(
        Entry(number: number, reductions: spent, bytes: bytes, messages: messages, rank: rank))
    }
  }

  private mutating func offer(_ entry: Entry) {
    if entries.count == limit {
      guard let last = entries.last, last.rank < entry.rank else { return }
      entries.removeLast()
    }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].rank < entry.rank { high = middle } else { low = middle + 1 }
    }
    entries.insert(entry, at: low)
  }
}

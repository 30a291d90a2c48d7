/// The processes and ports that a process is linked to, by peer number.
///
/// A link is taken down by agreement: `unlink` makes it void here at once, tells the other side, and
/// forgets it when that has acknowledged. Until then signals that the other side sent because of the
/// link are known to be stale.
struct Links {
  /// 0 for a link that holds, otherwise the number of the unlinking that is under way.
  private var entries: [Int: UInt] = [:]

  var isEmpty: Bool { entries.isEmpty }

  func contains(_ number: Int) -> Bool { entries[number] == 0 }

  /// Those that hold.
  var numbers: [Int] { entries.filter { $0.value == 0 }.map(\.key) }

  /// True when there was none, so that the other side has to be told.
  mutating func add(_ number: Int) -> Bool { entries.updateValue(0, forKey: number) != 0 }

  /// The other side has linked. While we are unlinking it cannot have known: its link is void.
  mutating func accept(_ number: Int) {
    if entries[number] == nil { entries[number] = 0 }
  }

  /// True when there was a link, so that the other side has to be told.
  mutating func beginUnlinking(_ number: Int, identifier: UInt) -> Bool {
    guard entries[number] == 0 else { return false }
    entries[number] = identifier
    return true
  }

  mutating func finishUnlinking(_ number: Int, identifier: UInt) {
    if entries[number] == identifier { entries[number] = nil }
  }

  /// The other side has unlinked, or ended. True when the link held.
  mutating func remove(_ number: Int) -> Bool {
    guard entries[number] == 0 else { return false }
    entries[number] = nil
    return true
  }

  mutating func takeAll() -> [Int] {
    defer { entries = [:] }
    return numbers
  }
}

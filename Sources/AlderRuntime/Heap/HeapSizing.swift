/// How large blocks are made.
///
/// Between two collections a process gets room in proportion to what the next one will cost: to
/// what it has to move and to the stack it has to look through. So collecting costs a constant
/// share of the work, also in a deep recursion. Beyond that, a process that collects several times
/// in one turn, or has much in its old block, gets more room, up to what about fits in a core's cache.
extension Heap {
  /// The largest room that is given for allocating much alone.
  static let hotRoom = 1 << 14

  /// Sizes grow like Fibonacci's numbers, and from a million words on by a fifth.
  static func size(atLeast count: Int) -> Int {
    var smaller = 144
    var size = 233
    while size < count {
      (smaller, size) = (size, size < 1 << 20 ? size + smaller : size + size / 5)
    }
    return size
  }

  /// At the start of a collection with that many reductions left in the turn.
  mutating func adaptRoom(reductions: Int, minimumSize: Int) {
    room = reductions < reductionsAtCollection ? min(room * 2, Self.hotRoom) : room / 2
    let usual = min((oldTop - oldBase) / 8, Self.hotRoom)
    room = max(room, usual, min(minimumSize, Self.maximumRequest))
  }

  /// The young block that at most `survivors` words will move to. Room for all of them is needed,
  /// but few processes have that many.
  func youngCapacity(survivors: Int, stackDepth: Int) -> Int {
    max(survivors + stackDepth, survivors / 4 + room)
  }

  /// How much of it is used when `live` words have moved there.
  func youngUse(live: Int, stackDepth: Int) -> Int { live + max(live, stackDepth, room) }

  /// The old block that at most `survivors` words will move to in a full collection.
  func oldCapacity(survivors: Int) -> Int {
    // Of a mapped block what is not used goes back to the system.
    survivors >= Block.mappedSize
      ? survivors * 2 + room : survivors + max(survivors / 2, room)
  }

  /// How much of it is kept when `live` words have moved there: twice as many, so that the next full
  /// collection is as far away as this was long.
  func oldUse(live: Int) -> Int { Self.size(atLeast: live * 2 + room) }
}

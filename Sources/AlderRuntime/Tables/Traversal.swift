/// Going through a whole table in pieces: a shard is locked for one of them only, and the process may stop
/// between any two. Where to go on is a place or, in an ordered_set, behind a key: what is there all
/// the time is met exactly once, whatever others do meanwhile.
struct Traversal {
  /// What is done with objects that match.
  enum Purpose: Int {
    /// Their results are collected.
    case select
    /// Counted, deleted: those whose result is true.
    case count, delete
    /// Replaced by their results.
    case replace
  }

  enum Position {
    case start
    case place(UInt)
    /// Behind that one.
    case key(Term)
    case end
  }

  let p: Process
  let table: Table
  /// The program's handle.
  let handle: Term
  let program: MatchProgram
  let purpose: Purpose
  let direction: Table.Direction
  /// How many results are wanted, if not all.
  let limit: Int?

  var position: Position
  /// Results, the last first.
  var results: Term = .empty
  var count = 0
  /// Objects looked at.
  private(set) var steps = 0

  /// Objects that are looked at while a shard is locked.
  private static let pieceSize = 1000

  init(
    _ p: Process, _ table: Table, _ handle: Term, _ program: MatchProgram, _ purpose: Purpose,
    _ direction: Table.Direction, limit: Int?, position: Position
  ) {
    self.handle = handle
    self.p = p
    self.table = table
    self.program = program
    self.purpose = purpose
    self.direction = direction
    self.limit = limit
    self.position = position
  }

  var isFull: Bool { limit.map { count >= $0 } ?? false }
  var isAtEnd: Bool { if case .end = position { true } else { false } }

  /// Goes on for a piece. False when the table has been deleted.
  mutating func advance() -> Bool {
    steps = 0
    switch position {
    case .end: return true
    case .start where !table.traits.isOrdered: return advance(from: 0)
    case .place(let place): return advance(from: place)
    case .start: return advance(behind: nil)
    case .key(let key): return advance(behind: key)
    }
  }

  /// Only the objects with keys that the pattern names. False when the table has been deleted.
  mutating func visit(_ keys: UnsafeBufferPointer<Term>) -> Bool {
    for index in keys.indices {
      let key = keys[direction == .forward ? index : keys.count - 1 - index]
      let place = table.place(of: key)
      let done = locked(at: place) { traversal, machine, content in
        guard let first = traversal.table.find(key, place, content) else { return }
        var next: TableObject? = first
        var found: [TableObject] = []
        while let object = next {
          found.append(object)
          next = traversal.table.traits.isBag ? content.following(object) : nil
        }
        for object in found where !object.isDeleted {
          traversal.look(at: object, machine, &content)
        }
      }
      guard done else { return false }
    }
    position = .end
    return true
  }

  // MARK: Pieces

  private mutating func advance(from place: UInt) -> Bool {
    locked(at: place) { traversal, machine, content in
      var next = content.first(from: place)
      while let object = next {
        // What is done with it may free it.
        next = content.successor(of: object)
        let isLastOfPlace = next?.place != object.place
        if !object.isDeleted { traversal.look(at: object, machine, &content) }
        traversal.steps += 1
        if isLastOfPlace, traversal.steps >= Self.pieceSize || traversal.isFull, let next {
          traversal.position = .place(next.place)
          return
        }
      }
      let behind = traversal.table.end(ofShardWith: place)
      traversal.position = behind.map { .place($0) } ?? .end
    }
  }

  private mutating func advance(behind key: Term?) -> Bool {
    locked(at: 0) { traversal, machine, content in
      let forward = traversal.direction == .forward
      let range = traversal.program.range
      var cursor: OrderedTree.Cursor?
      if key == nil, let range {
        cursor = content.tree.cursor { range.compare($0) < (forward ? 0 : 1) }
      } else if let key {
        cursor = content.tree.cursor(at: key, after: forward)
      } else {
        cursor = forward ? content.tree.start() : content.tree.end()
      }
      // The tree changes under the cursor when objects are deleted: that is done at the end.
      var doomed: [TableObject] = []
      while let object = forward ? cursor?.next() : cursor?.previous() {
        if let range, range.compare(content.key(of: object)) != 0 { break }
        traversal.steps += 1
        let isLast = traversal.steps >= Self.pieceSize
        if traversal.purpose == .delete {
          if traversal.isTrue(object, machine) { doomed.append(object) }
        } else {
          traversal.look(at: object, machine, &content)
        }
        if isLast || traversal.isFull {
          // The object may have been replaced, but the key is as it was.
          traversal.position = .key(traversal.p.copyIn(cursor!.key(behind: forward)))
          traversal.delete(doomed, from: &content)
          return
        }
      }
      traversal.position = .end
      traversal.delete(doomed, from: &content)
    }
  }

  /// Locks the shard, alone when something is going to be changed.
  @inline(__always)
  private mutating func locked(
    at place: UInt,
    _ action: (inout Traversal, borrowing MatchMachine, inout ShardContent) -> Void
  ) -> Bool {
    let changes = purpose == .delete || purpose == .replace
    guard let shard = changes ? table.lock(at: place) : table.lockShared(at: place) else {
      return false
    }
    MatchMachine.with(p, program) { machine in
      if changes {
        action(&self, machine, &shard.pointee.content)
      } else {
        var content = shard.pointee.content
        action(&self, machine, &content)
      }
    }
    if changes { shard.pointee.lock.unlock() } else { shard.pointee.lock.unlockShared() }
    return true
  }

  // MARK: Objects

  @inline(__always)
  private mutating func look(
    at object: TableObject, _ machine: borrowing MatchMachine, _ content: inout ShardContent
  ) {
    switch purpose {
    case .select:
      guard let result = machine.run(object.tuple, object: object) else { return }
      results = p.cons(result, results)
      count += 1
    case .count:
      if machine.run(object.tuple, object: object) == Atom.true { count += 1 }
    case .delete:
      if isTrue(object, machine) { delete([object], from: &content) }
    case .replace:
      guard let result = machine.run(object.tuple, object: object), result.isTuple,
        table.traits.keyIndex < result.tupleArity
      else { return }
      let new = TableObject(copying: result)
      table.insert(new, object.place, into: &content)
      count += 1
    }
  }

  private func isTrue(_ object: TableObject, _ machine: borrowing MatchMachine) -> Bool {
    machine.run(object.tuple, object: object) == Atom.true
  }

  private mutating func delete(_ objects: [TableObject], from content: inout ShardContent) {
    count += objects.count
    for object in objects {
      if table.traits.isOrdered {
        _ = content.tree.remove(content.key(of: object))
        content.noteTree(nil, replaces: object)
        object.free()
      } else {
        content.remove(object, isFixed: table.isFixed)
      }
    }
  }
}

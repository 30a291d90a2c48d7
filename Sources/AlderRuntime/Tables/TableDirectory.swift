import Glibc
import Synchronization

/// All tables of a machine. Finding one takes no lock: the number in its reference says where its body
/// lies.
///
///     identifier   [1][how many tables there had been, 39 bits][slot, 24 bits]
///
/// The numbers of other references are smaller. Who owns and who fixes what, names and heirs are
/// under one lock. It is taken before those of shards.
struct TableDirectory: ~Copyable, @unchecked Sendable {
  static let slotBits = 24
  private static let slabBits = 8

  let names = TableNames()
  // Safe: atomics, all zero at the beginning.
  private let slabs: UnsafeMutablePointer<Atomic<UInt>>
  private let state = Locked(State())
  private let reaper = TableReaper()

  struct State {
    var freeSlots: [Int] = []
    var slotCount = 0
    var made: UInt = 0
    /// Arrays that are not used: of one shard, of many.
    var spareArrays: (UInt, UInt) = (0, 0)
    /// What each process owns, and what it has fixed.
    var owned: [Int: Set<UInt>] = [:]
    var fixed: [Int: Set<UInt>] = [:]
  }

  init() {
    guard let memory = calloc(1 << (Self.slotBits - Self.slabBits), 8) else {
      Block.outOfMemory(1 << (Self.slotBits - Self.slabBits))
    }
    slabs = memory.assumingMemoryBound(to: Atomic<UInt>.self)
  }

  // MARK: Finding

  /// By a reference or a name.
  @inline(__always) borrowing func find(_ term: Term) -> Table? {
    if term.isAtom {
      let identifier = names.find(term)
      return identifier == 0 ? nil : find(identifier)
    }
    return term.isBoxed(.reference) ? find(term.box[1].bits) : nil
  }

  @inline(__always) borrowing func find(_ identifier: UInt) -> Table? {
    guard identifier >> 63 != 0, let body = body(slot(identifier)),
      body.pointee.identifier.load(ordering: .acquiring) == identifier
    else { return nil }
    let traits = TableTraits(bits: body.pointee.traits.load(ordering: .relaxed))
    return Table(body: body, identifier: identifier, traits: traits)
  }

  private func slot(_ identifier: UInt) -> Int {
    Int(identifier & (1 << UInt(Self.slotBits) - 1))
  }

  @inline(__always) private borrowing func body(_ slot: Int) -> TableBody.Pointer? {
    let slab = slabs[slot >> Self.slabBits].load(ordering: .acquiring)
    guard let bodies = TableBody.Pointer(bitPattern: slab) else { return nil }
    return bodies + (slot & (1 << Self.slabBits - 1))
  }

  /// The identifiers of all tables.
  borrowing func all() -> [UInt] {
    state.withLock { state in
      (0..<state.slotCount).compactMap { slot in
        let identifier = body(slot)?.pointee.identifier.load(ordering: .relaxed) ?? 0
        return identifier == 0 ? nil : identifier
      }
    }
  }

  /// Bytes of all objects and buckets.
  borrowing func byteCount() -> Int {
    all().reduce(0) { sum, identifier in
      guard let size = find(identifier)?.size() else { return sum }
      return sum + (size.words + size.buckets) * MemoryLayout<Term>.stride
    }
  }

  // MARK: Making and deleting

  enum Failure: Error { case nameTaken, tooMany }

  borrowing func make(
    name: Term, _ traits: TableTraits, heir: TableBody.Heir, owner: ProcessShared.Pointer
  ) throws(Failure) -> UInt {
    try state.withLock { state throws(Failure) in
      if traits.has(.named), names.find(name) != 0 { throw .nameTaken }
      guard let slot = takeSlot(&state), let body = body(slot) else { throw .tooMany }
      state.made += 1
      let identifier = 1 << 63 | state.made << UInt(Self.slotBits) | UInt(slot)
      let many = traits.has(.writeConcurrency) && !traits.isOrdered
      let array = takeArray(&state, bits: many ? ShardArray.manyBits : 0)
      array.lockAll()
      array.reset(keyIndex: traits.keyIndex)
      let number = owner.pointee.number.load(ordering: .relaxed)
      body.pointee.traits.store(traits.bits, ordering: .relaxed)
      body.pointee.owner.store(number, ordering: .relaxed)
      body.pointee.fixations.store(0, ordering: .relaxed)
      body.pointee.name = name
      body.pointee.heir = heir
      body.pointee.fixers = [:]
      body.pointee.shards.store(array.word, ordering: .releasing)
      body.pointee.identifier.store(identifier, ordering: .releasing)
      array.unlockAll()
      owner.pointee.hasTables.store(true, ordering: .sequentiallyConsistent)
      state.owned[number, default: []].insert(identifier)
      if traits.has(.named) { names.set(name, identifier) }
      return identifier
    }
  }

  private borrowing func takeSlot(_ state: inout State) -> Int? {
    if let slot = state.freeSlots.popLast() { return slot }
    guard state.slotCount < 1 << Self.slotBits else { return nil }
    let slot = state.slotCount
    state.slotCount += 1
    if slot & (1 << Self.slabBits - 1) == 0 {
      let bodies = TableBody.Pointer.allocate(capacity: 1 << Self.slabBits)
      for index in 0..<1 << Self.slabBits { (bodies + index).initialize(to: TableBody()) }
      slabs[slot >> Self.slabBits].store(UInt(bitPattern: bodies), ordering: .releasing)
    }
    return slot
  }

  private func takeArray(_ state: inout State, bits: Int) -> ShardArray {
    let spare = bits == 0 ? state.spareArrays.0 : state.spareArrays.1
    if spare == 0 { return ShardArray(bits: bits) }
    let array = ShardArray(word: spare)
    if bits == 0 { state.spareArrays.0 = array.next } else { state.spareArrays.1 = array.next }
    return array
  }

  private func giveArray(_ state: inout State, _ array: ShardArray) {
    if array.bits == 0 {
      array.next = state.spareArrays.0
      state.spareArrays.0 = array.word
    } else {
      array.next = state.spareArrays.1
      state.spareArrays.1 = array.word
    }
  }

  /// False when somebody else was faster.
  borrowing func delete(_ table: Table) -> Bool {
    let content = state.withLock { state -> [ShardContent]? in
      guard table.body.pointee.identifier.load(ordering: .relaxed) == table.identifier else {
        return nil
      }
      let owner = table.body.pointee.owner.load(ordering: .relaxed)
      state.owned[owner]?.remove(table.identifier)
      return detach(table, &state)
    }
    guard let content else { return false }
    reaper.free(content)
    return true
  }

  /// Nobody finds the table any more. Returns its objects.
  private borrowing func detach(_ table: Table, _ state: inout State) -> [ShardContent] {
    let body = table.body
    guard let array = table.lockAll() else { return [] }
    if table.traits.has(.named) { names.set(body.pointee.name, 0) }
    for number in body.pointee.fixers.keys { state.fixed[number]?.remove(table.identifier) }
    body.pointee.fixers = [:]
    body.pointee.heir = .none
    body.pointee.identifier.store(0, ordering: .releasing)
    body.pointee.shards.store(0, ordering: .releasing)
    let content = (0..<array.count).map { array[$0].pointee.content }
    array.reset(keyIndex: 0)
    array.unlockAll()
    giveArray(&state, array)
    state.freeSlots.append(slot(table.identifier))
    return content
  }

  /// All objects at once. The table must not be fixed.
  borrowing func empty(_ table: Table) -> Int? {
    guard let array = table.lockAll() else { return nil }
    var count = 0
    var content: [ShardContent] = []
    for index in 0..<array.count {
      count += array[index].pointee.content.count
      if table.isFixed && !table.traits.isOrdered {
        array[index].pointee.content.markAllDeleted()
      } else {
        content.append(array[index].pointee.content)
        array[index].pointee.content = ShardContent(
          keyIndex: table.traits.keyIndex, skip: array.bits)
      }
    }
    array.unlockAll()
    reaper.free(content)
    return count
  }

  /// The table has grown: from now on its objects are spread over many shards.
  borrowing func divide(_ table: Table) {
    let new = state.withLock { takeArray(&$0, bits: ShardArray.manyBits) }
    guard let old = table.lockAll() else {
      return state.withLock { giveArray(&$0, new) }
    }
    if old.bits == 0 {
      new.lockAll()
      new.reset(keyIndex: table.traits.keyIndex)
      old[0].pointee.content.divide(among: { new[$0] }, bits: new.bits)
      table.body.pointee.shards.store(new.word, ordering: .releasing)
      new.unlockAll()
      old.unlockAll()
      state.withLock { giveArray(&$0, old) }
    } else {
      old.unlockAll()
      state.withLock { giveArray(&$0, new) }
    }
  }

  /// A table with one shard is divided when it has more objects than this.
  static let mostInOneShard = 1024

  // MARK: Under the lock

  /// Calls `action` when the table still exists.
  borrowing func withLock<Value>(
    _ table: Table, _ action: (TableBody.Pointer, inout State) -> Value
  ) -> Value? {
    state.withLock { state in
      guard table.body.pointee.identifier.load(ordering: .relaxed) == table.identifier else {
        return nil
      }
      return action(table.body, &state)
    }
  }

  /// What a process owned that has ended, and what it had fixed. Called when its in-queue is closed, so
  /// that nothing is added.
  borrowing func takeAll(of number: Int) -> (owned: [UInt], fixed: [UInt]) {
    state.withLock { state in
      (
        Array(state.owned.removeValue(forKey: number) ?? []),
        Array(state.fixed.removeValue(forKey: number) ?? [])
      )
    }
  }
}

extension TableDirectory {
  /// False when the name is taken.
  borrowing func rename(_ table: Table, _ name: Term) -> Bool? {
    withLock(table) { body, _ in
      if table.traits.has(.named) {
        guard names.find(name) == 0 else { return false }
        names.set(body.pointee.name, 0)
        names.set(name, table.identifier)
      }
      body.pointee.name = name
      return true
    }
  }

  /// Makes the process in `block` the owner; false when it has ended.
  borrowing func setOwner(
    _ table: Table, _ number: Int, _ block: ProcessShared.Pointer?
  ) -> Bool? {
    withLock(table) { body, state in
      guard let block, block.pointee.number.load(ordering: .acquiring) == number else {
        return false
      }
      // Set before the in-queue is looked at: one of the two, we or the end of the process, sees it.
      block.pointee.hasTables.store(true, ordering: .sequentiallyConsistent)
      guard block.pointee.inQueue.isOpen(),
        block.pointee.number.load(ordering: .relaxed) == number
      else { return false }
      let old = body.pointee.owner.load(ordering: .relaxed)
      state.owned[old]?.remove(table.identifier)
      state.owned[number, default: []].insert(table.identifier)
      body.pointee.owner.store(number, ordering: .relaxed)
      return true
    }
  }

  /// The process fixes the table, or takes back that it has.
  borrowing func fix(
    _ table: Table, _ process: ProcessShared.Pointer, _ number: Int, clock: Clock
  ) -> Bool? {
    withLock(table) { body, state in
      process.pointee.hasTables.store(true, ordering: .sequentiallyConsistent)
      state.fixed[number, default: []].insert(table.identifier)
      if body.pointee.fixers.isEmpty {
        body.pointee.fixedSince = (clock.monotonic, clock.system)
      }
      body.pointee.fixers[number, default: 0] += 1
      body.pointee.fixations.wrappingAdd(1, ordering: .sequentiallyConsistent)
      return true
    }
  }

  /// Once, or `completely` when the process has ended.
  borrowing func release(_ table: Table, _ number: Int, completely: Bool = false) {
    let isFree: Bool? = withLock(table) { body, state in
      guard let count = body.pointee.fixers[number] else { return false }
      let released = completely ? count : 1
      if released == count {
        body.pointee.fixers[number] = nil
        state.fixed[number]?.remove(table.identifier)
      } else {
        body.pointee.fixers[number] = count - 1
      }
      let left = body.pointee.fixations.wrappingSubtract(
        released, ordering: .sequentiallyConsistent)
      return left.newValue == 0
    }
    if isFree == true, !table.traits.isOrdered { sweep(table) }
  }

  /// Frees what was deleted while the table was fixed, unless it is again.
  private borrowing func sweep(_ table: Table) {
    for index in 0..<1 << ShardArray.manyBits {
      let place = UInt(index) << UInt(64 - ShardArray.manyBits)
      _ = table.write(at: place) { content in
        if !table.isFixed { content.sweep() }
      }
    }
  }
}

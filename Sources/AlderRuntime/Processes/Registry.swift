import Glibc
import Synchronization

/// Names of processes and ports. Looking one up is two loads; the lock is for changes.
///
/// An entry belongs to an atom's index: the peer number plus one, or 0. Entries come in chunks
/// that are made when a name in them is first used.
///
/// A process that ends closes its in-queue and then looks whether it has a name; `register` gives the
/// name and then looks whether the in-queue is still open. Both accesses are sequentially consistent,
/// so one of the two takes the name away again.
struct Registry: ~Copyable, @unchecked Sendable {
  private typealias Entry = Atomic<Int>
  private static let chunkBits = 9
  private static let chunkCount = AtomTable.limit >> chunkBits

  // Safe: atomics, all zero at the beginning.
  private let chunks: UnsafeMutablePointer<Atomic<UInt>>
  private let names = Locked<Set<Term>>([])

  init() {
    guard let memory = calloc(Self.chunkCount, MemoryLayout<Atomic<UInt>>.stride) else {
      Block.outOfMemory(Self.chunkCount)
    }
    chunks = memory.assumingMemoryBound(to: Atomic<UInt>.self)
  }

  deinit {
    for index in 0..<Self.chunkCount {
      free(UnsafeMutableRawPointer(bitPattern: chunks[index].load(ordering: .relaxed)))
    }
    free(chunks)
  }

  /// The peer number of the process or port that has the name.
  @inline(__always) func find(_ name: Term) -> Int? {
    guard let chunk = chunk(of: name) else { return nil }
    let number = chunk[name.atomIndex & (1 << Self.chunkBits - 1)].load(ordering: .acquiring)
    return number == 0 ? nil : number - 1
  }

  /// False when the name is taken, or the process has one or is not there.
  func register(_ name: Term, _ number: Int, _ block: ProcessShared.Pointer) -> Bool {
    names.withLock { names in
      guard !names.contains(name), block.pointee.number.load(ordering: .acquiring) == number,
        block.pointee.registeredName.load(ordering: .relaxed) == 0
      else { return false }
      block.pointee.registeredName.store(name.bits, ordering: .sequentiallyConsistent)
      guard block.pointee.inQueue.isOpen(),
        block.pointee.number.load(ordering: .relaxed) == number
      else {
        block.pointee.registeredName.store(0, ordering: .relaxed)
        return false
      }
      add(name, number, to: &names)
      return true
    }
  }

  /// False when the name is taken, or the port has one or is closed.
  func register(_ name: Term, _ port: Port) -> Bool {
    names.withLock { names in
      guard !names.contains(name), port.registeredName.load(ordering: .relaxed) == 0 else {
        return false
      }
      port.registeredName.store(name.bits, ordering: .sequentiallyConsistent)
      guard !port.isClosed.load(ordering: .sequentiallyConsistent) else {
        port.registeredName.store(0, ordering: .relaxed)
        return false
      }
      add(name, port.peer, to: &names)
      return true
    }
  }

  /// False when nobody has the name.
  func unregister(_ name: Term, in machine: Machine) -> Bool {
    names.withLock { names in
      guard let number = find(name) else { return false }
      remove(name, from: &names)
      if number < 0 {
        machine.ports.find(Port.number(ofPeer: number))?.registeredName.store(0, ordering: .relaxed)
      } else if let block = machine.processes.find(number),
        block.pointee.number.load(ordering: .relaxed) == number
      {
        block.pointee.registeredName.store(0, ordering: .relaxed)
      }
      return true
    }
  }

  /// The process in `block` has ended.
  func processEnded(_ block: ProcessShared.Pointer) {
    guard block.pointee.registeredName.load(ordering: .sequentiallyConsistent) != 0 else { return }
    names.withLock { names in
      // Read again: somebody may have unregistered it meanwhile.
      let bits = block.pointee.registeredName.exchange(0, ordering: .relaxed)
      if bits != 0 { remove(Term(bits: bits), from: &names) }
    }
  }

  func portClosed(_ port: Port) {
    guard port.registeredName.load(ordering: .sequentiallyConsistent) != 0 else { return }
    names.withLock { names in
      let bits = port.registeredName.exchange(0, ordering: .relaxed)
      if bits != 0 { remove(Term(bits: bits), from: &names) }
    }
  }

  func registered() -> [Term] { names.withLock { Array($0) } }

  private func add(_ name: Term, _ number: Int, to names: inout Set<Term>) {
    names.insert(name)
    let entries = chunk(of: name) ?? addChunk(for: name)
    entries[name.atomIndex & (1 << Self.chunkBits - 1)].store(number + 1, ordering: .releasing)
  }

  private func remove(_ name: Term, from names: inout Set<Term>) {
    names.remove(name)
    chunk(of: name)?[name.atomIndex & (1 << Self.chunkBits - 1)].store(0, ordering: .releasing)
  }

  @inline(__always) private func chunk(of name: Term) -> UnsafeMutablePointer<Entry>? {
    UnsafeMutablePointer(
      bitPattern: chunks[name.atomIndex >> Self.chunkBits].load(ordering: .acquiring))
  }

  private func addChunk(for name: Term) -> UnsafeMutablePointer<Entry> {
    guard let memory = calloc(1 << Self.chunkBits, MemoryLayout<Entry>.stride) else {
      Block.outOfMemory(1 << Self.chunkBits)
    }
    chunks[name.atomIndex >> Self.chunkBits].store(UInt(bitPattern: memory), ordering: .releasing)
    return memory.assumingMemoryBound(to: Entry.self)
  }
}

import Glibc
import Synchronization

/// From atoms to the identifiers of the tables that have them as names. Looking one up is two loads; a
/// chunk of entries is made when a name in it is first used. Changed under the directory's lock.
struct TableNames: ~Copyable, @unchecked Sendable {
  private typealias Entry = Atomic<UInt>
  private static let chunkBits = 9
  private static let chunkCount = AtomTable.limit >> chunkBits

  // Safe: atomics, all zero at the beginning.
  private let chunks: UnsafeMutablePointer<Entry>

  init() { chunks = Self.allocate(Self.chunkCount) }

  deinit {
    for index in 0..<Self.chunkCount {
      free(UnsafeMutableRawPointer(bitPattern: chunks[index].load(ordering: .relaxed)))
    }
    free(chunks)
  }

  /// 0 when no table has the name.
  @inline(__always) func find(_ name: Term) -> UInt {
    guard let chunk = chunk(of: name) else { return 0 }
    return chunk[name.atomIndex & (1 << Self.chunkBits - 1)].load(ordering: .acquiring)
  }

  func set(_ name: Term, _ identifier: UInt) {
    let entries: UnsafeMutablePointer<Entry>
    if let chunk = chunk(of: name) {
      entries = chunk
    } else {
      entries = Self.allocate(1 << Self.chunkBits)
      chunks[name.atomIndex >> Self.chunkBits].store(
        UInt(bitPattern: entries), ordering: .releasing)
    }
    entries[name.atomIndex & (1 << Self.chunkBits - 1)].store(identifier, ordering: .releasing)
  }

  @inline(__always) private func chunk(of name: Term) -> UnsafeMutablePointer<Entry>? {
    UnsafeMutablePointer(
      bitPattern: chunks[name.atomIndex >> Self.chunkBits].load(ordering: .acquiring))
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Entry> {
    guard let memory = calloc(count, MemoryLayout<Entry>.stride) else {
      Block.outOfMemory(count)
    }
    return memory.assumingMemoryBound(to: Entry.self)
  }
}

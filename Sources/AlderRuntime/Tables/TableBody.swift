import Glibc
import Synchronization

/// What there is of a table beside its objects. Bodies lie in slabs and are used again for other tables,
/// but never freed while the machine lives, and so are arrays of shards: whoever has looked a table
/// up may lock a shard, and looks then whether it still is a shard of that table.
struct TableBody: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<TableBody>

  // Under the directory's lock. First for the reason given in `TableShard`.
  var name: Term = .none
  var heir = Heir.none
  /// How often each process has fixed it, and when it was fixed first.
  var fixers: [Int: Int] = [:]
  var fixedSince = (monotonic: 0, system: 0)

  /// The number in the table's reference, 0 while the body is free. Changes only while all shards are
  /// locked.
  let identifier = Atomic<UInt>(0)
  /// A `ShardArray`. Changes only while all of the old array's shards are locked.
  let shards = Atomic<UInt>(0)
  /// A `TableTraits`.
  let traits = Atomic<UInt>(0)
  /// The process that owns it, by number.
  let owner = Atomic<Int>(-1)
  /// How often it is fixed, by all processes.
  let fixations = Atomic<Int>(0)

  enum Heir {
    case none
    case process(number: Int, data: OwnedTerm)
  }
}

/// Shards side by side, behind a cache line of their own that says how many they are.
struct ShardArray: Equatable {
  private struct Header {
    let bits: Int
    var next: UInt
  }

  private let header: UnsafeMutablePointer<Header>

  static let manyBits = 6

  /// Precondition: not 0.
  @inline(__always) init(word: UInt) {
    header = UnsafeMutablePointer(bitPattern: word).unsafelyUnwrapped
  }

  init(bits: Int) {
    guard let memory = aligned_alloc(TableShard.size, TableShard.size * (1 + 1 << bits)) else {
      Block.outOfMemory(8)
    }
    header = memory.assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(bits: bits, next: 0))
    for index in 0..<count {
      self[index].initialize(
        to: TableShard(content: ShardContent(keyIndex: 0, skip: bits)))
    }
  }

  @inline(__always) var word: UInt { UInt(bitPattern: header) }
  @inline(__always) var bits: Int { header.pointee.bits }
  @inline(__always) var count: Int { 1 &<< bits }
  /// For whoever keeps arrays that are not used.
  var next: UInt {
    get { header.pointee.next }
    nonmutating set { header.pointee.next = newValue }
  }

  @inline(__always) subscript(index: Int) -> TableShard.Pointer {
    (UnsafeMutableRawPointer(header) + TableShard.size &* (index &+ 1))
      .assumingMemoryBound(to: TableShard.self)
  }

  /// The index of the shard that keys at `place` belong to.
  @inline(__always) func index(of place: UInt) -> Int {
    Int(bitPattern: (place &>> 1) &>> (63 &- UInt(bitPattern: bits)))
  }

  /// Precondition: all are locked, or nobody knows them.
  func reset(keyIndex: Int) {
    for index in 0..<count {
      self[index].pointee.content = ShardContent(keyIndex: keyIndex, skip: bits)
    }
  }

  func lockAll() { for index in 0..<count { self[index].pointee.lock.lock() } }
  func unlockAll() { for index in 0..<count { self[index].pointee.lock.unlock() } }
}

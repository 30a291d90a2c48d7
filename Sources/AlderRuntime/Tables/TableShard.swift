import Glibc

/// A part of a table, with a lock of its own. A small table has one; one that has grown, or that is
/// written by many, has 64, and each key belongs to one of them. An ordered_set always has one.
///
/// A key's *place* is its hash, in the upper 60 bits of a word. Of these the first 0 or 6 choose the
/// shard, the next the bucket in it, and a bucket's chain is in the order of places:
///
///     place     [shard][bucket ][.....................][0000]
///
///     buckets   [0] -> object -> object          all places in ascending order,
///               [1]                              from bucket to bucket
///               [2] -> object
///
/// So going through a table means going up in places, whatever is inserted, deleted or how often the
/// buckets are doubled meanwhile: what is there all the time is met exactly once.
///
/// Objects with the same key stand side by side, the youngest first.
struct TableShard: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<TableShard>

  /// First, since ThreadSanitizer takes a change of it for one of whatever lies at the start of the shard.
  var content: ShardContent
  let lock = TableLock()

  init(content: ShardContent) { self.content = content }

  /// A cache line each.
  static let size = 64

  @inline(__always) static func place(of key: Term) -> UInt { MapHash.hash(key) &<< 4 }
}

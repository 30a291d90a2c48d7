import Synchronization

/// What a machine's processes have collected. Without order between threads: figures to look at.
struct CollectionCount: ~Copyable, Sendable {
  private let collections = Atomic<Int>(0)
  private let reclaimed = Atomic<Int>(0)

  var collectionCount: Int { collections.load(ordering: .relaxed) }
  var reclaimedWords: Int { reclaimed.load(ordering: .relaxed) }

  func add(reclaimed count: Int) {
    collections.wrappingAdd(1, ordering: .relaxed)
    reclaimed.wrappingAdd(count, ordering: .relaxed)
  }
}

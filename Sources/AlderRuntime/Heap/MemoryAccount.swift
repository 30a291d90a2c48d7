import Glibc
import Synchronization

/// What the processes of a machine have of its memory. Kept by block, not by term, and without order
/// between threads: a figure to steer by.
final class MemoryAccount: Sendable {
  private let words = Atomic<Int>(0)
  private let collections = Atomic<Int>(0)
  private let reclaimed = Atomic<Int>(0)

  /// Words of all heaps and stacks, free or not.
  var processWords: Int { words.load(ordering: .relaxed) }
  /// How often a process's garbage was collected, and how many words that freed.
  var collectionCount: Int { collections.load(ordering: .relaxed) }
  var reclaimedWords: Int { reclaimed.load(ordering: .relaxed) }

  func add(_ count: Int) { words.wrappingAdd(count, ordering: .relaxed) }

  func noteCollection(reclaimed count: Int) {
    collections.wrappingAdd(1, ordering: .relaxed)
    reclaimed.wrappingAdd(count, ordering: .relaxed)
  }
}

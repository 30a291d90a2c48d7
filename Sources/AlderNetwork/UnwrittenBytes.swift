import Synchronization

/// How many bytes connections have to write that are not with the system yet.
final class UnwrittenBytes: Sendable {
  private let bytes = Atomic<Int>(0)

  var count: Int { bytes.load(ordering: .acquiring) }
  func add(_ count: Int) { bytes.wrappingAdd(count, ordering: .relaxed) }
  func remove(_ count: Int) { bytes.wrappingSubtract(count, ordering: .releasing) }
}

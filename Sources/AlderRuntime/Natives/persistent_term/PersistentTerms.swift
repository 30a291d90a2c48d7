import Synchronization

/// The terms that all processes of a machine share: a map among the literals, which is replaced as
/// a whole. Reading takes neither a lock nor a copy.
///
/// A new version of the map shares with the one before all but the nodes on the way to the key. What
/// is replaced stays where it is, as literals do: whoever has it may keep it.
struct PersistentTerms: ~Copyable, Sendable {
  private let map = Atomic<UInt>(FlatMap.empty.bits)
  private let lock = Lock()

  var current: Term { Term(bits: map.load(ordering: .acquiring)) }

  /// Calls `body` with the map as it is; makes what it returns the new one, unless that is nil. Nobody
  /// else changes it meanwhile.
  borrowing func update<Failure>(
    _ body: (Term) throws(Failure) -> Term?
  ) throws(Failure) -> Bool {
    lock.lock()
    defer { lock.unlock() }
    guard let changed = try body(current) else { return false }
    map.store(Literals.copy(changed).bits, ordering: .releasing)
    return true
  }
}

import Synchronization

/// The open ports of a machine, by number. Numbers are not used again.
struct PortTable: ~Copyable {
  static let limit = 65536

  // Not private: the compiler does not find it from the file of a type that has a table.
  struct State {
    var ports: [Int: Port] = [:]
    var lastNumber = 0
  }

  private let state = Locked(State())

  var count: Int { state.withLock { $0.ports.count } }

  /// The numbers of all, the lowest first.
  var numbers: [Int] { state.withLock { $0.ports.keys.sorted() } }

  func find(_ number: Int) -> Port? { state.withLock { $0.ports[number] } }

  /// Nil when there are too many.
  func add(_ make: (Int) -> Port) -> Port? {
    state.withLock { state in
      guard state.ports.count < Self.limit else { return nil }
      state.lastNumber += 1
      let port = make(state.lastNumber)
      state.ports[state.lastNumber] = port
      return port
    }
  }

  func remove(_ number: Int) { _ = state.withLock { $0.ports.removeValue(forKey: number) } }
}

/// The two sides of monitors, and aliases, each by the number of its reference.
struct Monitors {
  /// What the process itself monitors.
  struct Target {
    /// The peer number of the process or port, `nobody` when it is known not to be there.
    let number: Int
    /// The name by which it was monitored, or none.
    let name: Term
    /// What stands in the message in place of 'DOWN': none, an immediate, or a literal.
    let tag: OwnedTerm?
  }

  /// Who monitors the process.
  struct Watcher {
    let number: Int
    let name: Term
    let hasAlias: Bool
    /// How many monitors the process had had before.
    var order = 0
  }

  /// When an alias ends, beside unalias/1.
  enum AliasMode {
    case explicit
    /// With its monitor.
    case demonitor
    /// With its monitor, or with the first message that comes by it, which ends the monitor too.
    case replyDemonitor
    /// With the first message that comes by it.
    case reply
  }

  static let nobody = -1

  var targets: [UInt: Target] = [:]
  private(set) var watchers: [UInt: Watcher] = [:]
  private var watcherCount = 0
  var aliases: [UInt: AliasMode] = [:]
}

/// A term that belongs to no process's heap.
final class OwnedTerm {
  let term: Term
  private let fragment: Fragment?

  init(copying term: Term) { (self.term, fragment) = Fragment.copy(of: term) }
  deinit { fragment?.free() }
}

extension Monitors {
  mutating func addWatcher(_ watcher: Watcher, _ reference: UInt) {
    var watcher = watcher
    watcher.order = watcherCount
    watcherCount += 1
    watchers[reference] = watcher
  }

  mutating func removeWatcher(_ reference: UInt) { watchers[reference] = nil }

  /// In the order in which the monitors were made, as those who wait for them expect. Their
  /// references do not tell: each scheduler counts its own.
  var watchersInOrder: [(reference: UInt, watcher: Watcher)] {
    watchers.map { (reference: $0.key, watcher: $0.value) }
      .sorted { $0.watcher.order < $1.watcher.order }
  }

  /// Ends the monitor, and the alias if it goes with that. Nil when there is none.
  mutating func remove(_ reference: UInt) -> Target? {
    guard let target = targets.removeValue(forKey: reference) else { return nil }
    switch aliases[reference] {
    case .demonitor, .replyDemonitor: aliases[reference] = nil
    case .explicit, .reply, nil: break
    }
    return target
  }
}

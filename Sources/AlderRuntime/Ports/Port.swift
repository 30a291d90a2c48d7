import Synchronization

/// A port: what a process owns, is linked to, and exchanges bytes by with what lies outside.
///
///     owner, links, monitors ──signals──> Port ──PortDriver──> a program, a descriptor, a socket
///                            <─messages──      <─PortAccess──
///
/// A port has no thread: whoever does something to it does so at once, under its lock. What it tells
/// processes it pushes under the lock, too, so that it arrives in order.
///
/// Two things keep a flood from growing without limit. What the driver cannot pass on makes the port *busy*,
/// and who writes then is suspended. And what the owner has not received from its mailbox is counted: see
/// `InputWindow`.
package final class Port: @unchecked Sendable {
  package let number: Int
  unowned(unsafe) let machine: Machine
  let driver: any PortDriver

  /// The atom's bits when it has a name, otherwise 0. Changed under the registry's lock.
  let registeredName = Atomic<UInt>(0)
  let isClosed = Atomic<Bool>(false)
  let window = InputWindow()

  /// Safe: only touched under the lock.
  private let lock = Lock()
  private let state: UnsafeMutablePointer<PortState>

  init(number: Int, owner: Int, driver: any PortDriver, machine: Machine) {
    self.number = number
    self.driver = driver
    self.machine = machine
    state = .allocate(capacity: 1)
    state.initialize(to: PortState(owner: owner))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  var peer: Int { Port.peer(number) }
  var term: Term { Term(localPort: number) }

  /// Does something with the port while nobody else does. Nil when it has been closed.
  package func access<Value>(_ body: (PortAccess) -> Value) -> Value? {
    lock.withLock { state.pointee.isOpen ? body(PortAccess(port: self, state: state)) : nil }
  }
}

/// What only changes under a port's lock.
struct PortState {
  /// The number of the process that gets what comes in.
  var owner: Int
  var isOpen = true
  /// Processes, by number.
  var links: Set<Int> = []
  /// In the order in which they were made.
  var monitors: [Monitor] = []
  /// Processes that wait until the port is no longer busy.
  var suspended: [Int] = []
  var isBusy = false
  var queuedBytes = 0
  var inputBytes = 0
  var outputBytes = 0
  /// port_set_data/2
  var data: OwnedTerm?

  struct Monitor {
    let reference: UInt
    let watcher: Monitors.Watcher
  }
}

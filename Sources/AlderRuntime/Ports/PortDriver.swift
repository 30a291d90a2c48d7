/// What stands behind a port: a program, a descriptor, a socket. The port itself knows who owns it, is linked
/// to it and monitors it; the driver moves bytes.
///
/// All methods are called under the port's lock, by whoever has something to do with the port, be it a
/// process's thread: they must not wait, and reach the port only by the `PortAccess` that they get. From
/// threads of its own a driver uses `Port.access`.
package protocol PortDriver: AnyObject, Sendable {
  /// What port_info/1 says: a command, a file, `tcp_inet`.
  var name: PortTerm { get }
  /// The process of the system behind it, if there is one.
  var systemProcess: Int? { get }
  /// Bytes at which the port is busy, and at which it no longer is; nil if it never is.
  var busyLimits: PortBusyLimits? { get }

  /// What port_info/2 says of `parallelism`: a hint, without effect.
  var parallelism: Bool { get }

  /// A command's bytes, to be sent on. What has to wait is queued, and told with `PortAccess.setQueued`.
  func write(_ bytes: [UInt8], _ port: PortAccess)

  /// port_control/3. Nil is a badarg error.
  func control(_ operation: Int, _ bytes: [UInt8], _ port: PortAccess) -> [UInt8]?

  /// The owner has received enough of what it was sent: `PortAccess.mayRead` is true again.
  func resumeInput(_ port: PortAccess)

  /// The port is closed: nothing will be called any more. What is queued may still be sent.
  func close()
}

package struct PortBusyLimits: Sendable {
  package var low: Int
  package var high: Int
  package init(low: Int, high: Int) { (self.low, self.high) = (low, high) }

  package static let standard = PortBusyLimits(low: 4096, high: 8192)
}

extension PortDriver {
  package var systemProcess: Int? { nil }
  package var parallelism: Bool { false }
  package var busyLimits: PortBusyLimits? { .standard }
  package func control(_ operation: Int, _ bytes: [UInt8], _ port: PortAccess) -> [UInt8]? { nil }
}

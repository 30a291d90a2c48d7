/// One Erlang system: its processes, schedulers, modules and names. A program may have several;
/// they share the atom table and the area of literals, nothing else.
public final class Machine: Sendable {
  public init() {}
}

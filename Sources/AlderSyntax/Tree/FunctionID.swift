/// What identifies a function in its module; also a type, which has a name and an arity too.
public struct FunctionID: Hashable, Sendable {
  public var name: Name
  public var arity: Int

  public init(name: Name, arity: Int) {
    self.name = name
    self.arity = arity
  }
}

/// How to parse a module.
public struct ParseOptions: Sendable {
  /// A macro defined from outside, as with `-D NAME` or `-D NAME=VALUE`.
  public struct Define: Sendable {
    public var name: String
    /// The text of an Erlang term; `true` if not given.
    public var value: String

    public init(_ name: String, _ value: String = "true") {
      self.name = name
      self.value = value
    }
  }

  /// Directories in which to look for included files, after that of the including file.
  public var includePaths: [String] = []
  /// Directories that hold applications, for `-include_lib("application/include/file.hrl")`.
  public var libraryPaths: [String] = []
  /// Directories of single applications, `.../application` or `.../application-1.0`, for the same.
  public var applicationPaths: [String] = []
  public var defines: [Define] = []
  /// Reads a file, or says with nil that there is none.
  public var readFile: @Sendable (String) -> [UInt8]? = { _ in nil }
  /// A variable of the environment, for `-include("$VARIABLE/file.hrl")`.
  public var environment: @Sendable (String) -> String? = { _ in nil }
  /// How deep expressions may be nested, counting chains of operators; it takes a stack of about
  /// 2 KB for each level to parse, walk and free the tree. `1 + (1 + (...` has two levels for each
  /// parenthesis.
  public var maximumNesting = 40_000
  /// The name of a module without `-module`, as scripts are; without one, that is an error.
  public var defaultModuleName: String?

  public init(
    includePaths: [String] = [], libraryPaths: [String] = [], defines: [Define] = [],
    maximumNesting: Int = 40_000,
    defaultModuleName: String? = nil,
    readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.includePaths = includePaths
    self.libraryPaths = libraryPaths
    self.defines = defines
    self.maximumNesting = maximumNesting
    self.defaultModuleName = defaultModuleName
    self.readFile = readFile
  }
}

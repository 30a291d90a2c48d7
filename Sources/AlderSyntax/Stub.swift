public enum Syntax {}

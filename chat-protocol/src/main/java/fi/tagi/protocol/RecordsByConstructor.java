package fi.tagi.protocol;

import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Has a mapper make records by their constructor. Jackson asks a method handle by {@code
 * invokeWithArguments}, for which the virtual machine writes classes for each kind of record when
 * the first is made, and adapts the arguments each time.
 */
public final class RecordsByConstructor extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** For a mapper. */
  public RecordsByConstructor() {
    super("records by constructor");
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new OfRecords());
  }

  private static final class OfRecords extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
        DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
      return bean.getBeanClass().isRecord() && usual instanceof StdValueInstantiator made
          ? new ByConstructor(made)
          : usual;
    }
  }

  private static final class ByConstructor extends StdValueInstantiator {
    private static final long serialVersionUID = 1L;

    ByConstructor(StdValueInstantiator usual) {
      super(usual);
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] values) {
      if (!(getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor)) {
        return super.createFromObjectWith(context, values);
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException | RuntimeException e) {
        return context.handleInstantiationProblem(
            getValueClass(), values, rewrapCtorProblem(context, e));
      }
    }
  }
}
